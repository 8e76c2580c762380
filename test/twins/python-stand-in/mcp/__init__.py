"""Enough of the Python SDK to run the twins over stdio without PyPI."""
