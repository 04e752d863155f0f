/** The sheet of a saved page: to be read on a screen by day and night, and on paper. Which serif, its language tells. */
export const HTML_SHEET = `
:root{color-scheme:light dark}
body{max-width:40em;margin:0 auto;padding:1.5em 1em 4em;font:1.05em/1.8 serif;overflow-wrap:break-word}
header{margin-bottom:1.5em;padding-bottom:1em;border-bottom:1px solid #8886;text-align:center}
h1,h2,h3,h4,h5,h6{font-family:sans-serif;line-height:1.4}
h1{font-size:1.6em;margin:.4em 0}
h2{font-size:1.25em}
h3,h4,h5,h6{font-size:1.1em}
header p,footer{margin:.3em 0;opacity:.75;font-size:.9em}
main>p:not([style]){text-indent:2em}
table{width:100%;border-collapse:collapse;margin:1em 0}
th,td{border:1px solid #888;padding:.3em .5em;vertical-align:top;text-align:left}
th{background:#8882}
blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #8886}
figure{margin:1em 0;text-align:center}
figcaption{font-size:.9em}
img{max-width:100%;height:auto}
mark{color:#000}
aside,footer{font-size:.9em;margin-top:2em}
:target{background:#ffe08a;color:#000}
@media print{
@page{size:A4;margin:25mm}
body{max-width:none;padding:0;font-size:12pt}
h1,h2,h3{break-after:avoid}
tr,figure{break-inside:avoid}
a{color:inherit;text-decoration:none}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`.trim();
