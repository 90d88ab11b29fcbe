/** The name of a verb that says unseen what it is about: "Nhận đề tài: <title>", however the browser spaces it. */
export const verbAbout = (verb: string, title: string): RegExp =>
  new RegExp(`^${verb}\\s*:\\s*${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
