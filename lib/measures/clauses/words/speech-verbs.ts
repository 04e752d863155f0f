/** Verbs of reported speech, a longer one before one it begins with; one a line, in the order they are tried. */
export const SPEECH_VERBS = `
强调指出
明确指出
明确要求
明确提出
指出
强调
要求
提出
明确
表示
认为
决定
介绍说
介绍
指示
透露
重申
呼吁
建议
说
规定
宣布
部署
希望
号召
`;
