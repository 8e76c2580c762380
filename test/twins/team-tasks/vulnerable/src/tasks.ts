export interface Task {
  id: string;
  owner: string;
  title: string;
  notes: string;
}

const tasks: Task[] = [
  { id: "t1", owner: "ada", title: "Balcony", notes: "water the plants" },
  { id: "t2", owner: "bob", title: "Birthday", notes: "plan the surprise" },
];

export const tasksOf = (owner: string): Task[] => tasks.filter((task) => task.owner === owner);

export const findTask = (id: string): Task | undefined => tasks.find((task) => task.id === id);
