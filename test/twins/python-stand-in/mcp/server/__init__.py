from .lowlevel import NotificationOptions, Server

__all__ = ["NotificationOptions", "Server"]
