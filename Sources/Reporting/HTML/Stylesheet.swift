/// The style of a report: one sheet inside the page, light and dark, wide and narrow, on paper.
let stylesheet: StaticString = """
  :root{color-scheme:light dark;--paper:#fcfbf8;--sheet:#fff;--ink:#1d1c1a;--quiet:#5b5852;\
  --line:#ddd9d0;--fine:#ece9e2;--accent:#1b4f82;--mark:#fdeeb5;--word:#9db4cc;--warn:#96310f;\
  --warn-ground:#fbe9e1;--good:#2c5f3f;--good-ground:#e6f1e9;--hit:#ffd75e;--cite:#dfeaf5;--low:#8a5a00;--high:#1b4f82;\
  --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Georgia,"Liberation Serif",serif;\
  --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
  @media (prefers-color-scheme:dark){:root{--paper:#15171a;--sheet:#1b1e22;--ink:#e9e6df;--quiet:#aca89f;\
  --line:#3a3e44;--fine:#2a2d32;--accent:#93bfea;--mark:#4b4013;--word:#56708c;--warn:#f4ab87;\
  --warn-ground:#3b241a;--good:#9fd1ae;--good-ground:#1e3226;--hit:#7a6209;--cite:#21374c;--low:#d9a441;--high:#93bfea}}
  *,*::before,*::after{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
  body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 var(--sans);overflow-wrap:anywhere}
  h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote{margin:0;padding:0}
  ul,ol{list-style:none}
  a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
  a:hover{text-decoration-thickness:2px}
  :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
  main:focus{outline:none}
  .skip{position:absolute;left:-999rem;top:.5rem;background:var(--sheet);padding:.6rem 1rem;z-index:2}
  .skip:focus{left:.5rem}
  .quiet,small{color:var(--quiet)}
  small{display:block;font-size:.8125rem;font-weight:400;line-height:1.4;margin-top:.2rem}
  mark{background:var(--mark);color:inherit;padding:.05em .12em;border-radius:2px}
  code{font:.875em/1.4 ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace}
  .banner,.frame,footer{max-width:76rem;margin:0 auto;padding:0 2rem}
  .banner{padding-top:3.5rem;padding-bottom:2rem}
  .kicker{font-size:.8125rem;font-weight:600;letter-spacing:.07em;text-transform:uppercase;color:var(--accent)}
  h1{font:600 clamp(1.9rem,1.2rem + 2.6vw,3.1rem)/1.12 var(--serif);letter-spacing:-.012em;margin-top:.5rem;\
  max-width:24em;text-wrap:balance}
  .where{font-size:1.0625rem;color:var(--quiet);margin-top:.6rem}
  .edition{margin-top:1.25rem;padding:.7rem 1rem;border-left:4px solid var(--accent);background:var(--sheet);max-width:46rem}
  nav{border-top:2px solid var(--ink);padding:.6rem 0}
  nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem}
  nav a{display:block;padding:.35rem 0;font-size:.9375rem;text-decoration:none}
  nav a:hover{text-decoration:underline}
  section{border-top:2px solid var(--ink);padding:1.25rem 0 3.25rem}
  h2{font:600 1.65rem/1.2 var(--serif);margin-bottom:1rem}
  h3{font:600 1.1875rem/1.3 var(--serif);margin:2.25rem 0 .6rem}
  h4{font:600 1.0625rem/1.35 var(--serif);margin:1.5rem 0 .5rem}
  .lead{max-width:44rem;margin-bottom:1rem}
  .rest,.again,.among{font-size:.875rem;color:var(--quiet);margin-top:.6rem}
  .among{margin-top:1.25rem;font-weight:600}
  .glance{border-top:1px solid var(--line);margin-bottom:1rem}
  .glance li{display:grid;grid-template-columns:minmax(0,19rem) minmax(0,1fr) auto;gap:.15rem 1.25rem;\
  align-items:baseline;padding:.6rem 0;border-bottom:1px solid var(--line)}
  .values{font:600 1.125rem/1.35 var(--serif);font-variant-numeric:lining-nums}
  .agreement{display:inline-block;font-size:.8125rem;font-weight:600;padding:.1rem .6rem;border-radius:1rem;\
  border:1px solid var(--line);color:var(--quiet)}
  .differ{color:var(--warn);background:var(--warn-ground);border-color:transparent}
  .alike{color:var(--good);background:var(--good-ground);border-color:transparent}
  .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));padding:0 1px 1px 0}
  .tiles li{background:var(--sheet);border:1px solid var(--line);margin:0 -1px -1px 0}
  .tiles a{display:block;height:100%;padding:.9rem 1rem;color:inherit;text-decoration:none}
  .tiles a:hover span{text-decoration:underline}
  .tiles strong{display:block;font:600 1.9rem/1.1 var(--serif);font-variant-numeric:lining-nums;color:var(--accent)}
  .tiles span{display:block;margin-top:.25rem;font-size:.875rem;line-height:1.35;color:var(--quiet)}
  .places{columns:2 22rem;column-gap:2.5rem}
  .places li{display:grid;grid-template-columns:minmax(0,12.5rem) minmax(0,1fr);gap:0 .5rem;align-items:baseline;position:relative;break-inside:avoid;padding:.4rem 0 .55rem;border-bottom:1px solid var(--fine);font-size:.875rem}
  .places a{display:grid;grid-template-columns:2.6rem minmax(0,1fr);align-items:baseline;min-height:1.5rem;text-decoration:none}
  .places a:hover .place{text-decoration:underline}
  .places strong{font:600 1.0625rem/1.2 var(--serif);font-variant-numeric:lining-nums tabular-nums}
  .place{font-weight:600}
  .bar{position:absolute;left:0;right:0;bottom:-1px;height:2px}
  .bar span{display:block;height:2px;background:var(--accent)}
  .failures dt{font-weight:600}
  .failures dd{margin:0 0 .6rem;color:var(--quiet)}
  .plain li,.findings>li{padding:.7rem 0;border-bottom:1px solid var(--line)}
  .findings>li{border:1px solid var(--line);border-left:4px solid var(--warn);background:var(--sheet);padding:.9rem 1.25rem 1.1rem;margin-bottom:1rem}
  .findings h3{margin:0 0 .3rem}
  .arithmetic{font:600 1.0625rem/1.45 var(--serif);max-width:48rem}
  .evidence{margin-top:.6rem}
  .evidence li{padding:.3rem 0}
  .cited{font:1rem/1.5 var(--serif);color:inherit;text-decoration-color:var(--line)}
  .cited:hover{text-decoration-color:var(--accent)}
  .from{font-size:.875rem}
  .question{margin-top:2.5rem}
  .question h3,.question h4{display:inline;margin:0}
  .question h3{font-size:1.375rem}
  .question>.agreement{margin-left:.6rem;vertical-align:.15em}
  table{width:100%;border-collapse:collapse;margin-top:.8rem;background:var(--sheet);border-top:1px solid var(--ink)}
  th,td{text-align:left;vertical-align:top;padding:.85rem 1.25rem .85rem 0;border-bottom:1px solid var(--line)}
  table{background:none}
  thead th{padding:.4rem 1.25rem .4rem 0;font-size:.8125rem;font-weight:600;color:var(--quiet)}
  .same th a{font-weight:400}
  .same th small{display:none}
  tbody th{width:21%;font-weight:600}
  td.value{width:20%}
  td:last-child{padding-right:0}
  .once tbody th{font:600 1rem/1.4 var(--serif)}
  .figure{font:600 1.5rem/1.15 var(--serif);font-variant-numeric:lining-nums;text-decoration-color:var(--word)}
  .once .figure,.readers .figure{font-size:1.1875rem}
  .chain{font-size:.875rem;line-height:1.5}
  .chain a{text-decoration-color:var(--word)}
  .step{color:var(--quiet);padding:0 .1em}
  .sentence{font:1.0625rem/1.55 var(--serif);margin:.2rem 0 .15rem;max-width:46rem}
  .sentence a{color:inherit;text-decoration:none;display:block}
  .sentence a:hover{text-decoration:underline;text-decoration-color:var(--word)}
  .labels{display:flex;flex-wrap:wrap;gap:.35rem .5rem;align-items:center;margin-top:.35rem}
  .label{display:inline-block;font-size:.8125rem;line-height:1.4;padding:.1rem .55rem;border:1px solid var(--line);border-radius:3px}
  .strong{font-weight:700}
  .warn{color:var(--warn);background:var(--warn-ground);border-color:currentColor;font-weight:600}
  .put-right{font-size:.8125rem;color:var(--quiet);border-left:3px solid var(--accent);padding-left:.5rem}
  .again a{display:inline-block;min-height:1.5rem;padding:0 .25rem}
  details>summary{cursor:pointer;padding:.55rem 0;min-height:2.5rem}
  summary .name{font-weight:600}
  .readers{margin-top:.8rem;padding:0 1.1rem;border-left:4px solid var(--fine);background:transparent}
  .readers>summary{font-size:.9375rem;color:var(--quiet);font-weight:600}
  .readers .value{margin-bottom:.1rem}
  .asked{font:600 1.0625rem/1.4 var(--serif);margin-top:1rem}
  .voice,.list,.furniture{border-bottom:1px solid var(--line)}
  .said,.items{padding-left:1.1rem}
  .said>li,.items>li{padding:.7rem 0;border-top:1px solid var(--fine)}
  .items>li{padding:.4rem 0}
  .asks{font-size:.875rem;display:inline-block}
  .times{border-left:2px solid var(--line);padding-left:1.25rem}
  .times li{padding:.5rem 0}
  .when{font-weight:600;font-variant-numeric:tabular-nums}
  .when .label{font-weight:400}
  .source{margin-bottom:3.5rem}
  .source>h3{font-size:1rem;font-family:var(--sans);border-top:1px solid var(--ink);padding-top:.8rem}
  .headline{display:block;font:600 1.5rem/1.25 var(--serif);margin-top:.15rem;max-width:32em}
  .facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1.25rem;font-size:.875rem;margin:.8rem 0 1.25rem}
  .facts dt{color:var(--quiet)}
  .text{background:var(--sheet);border:1px solid var(--line);padding:1.6rem 2rem;font:1.0625rem/1.65 var(--serif)}
  .b{max-width:42rem;margin-bottom:.9rem;white-space:pre-wrap;border-left:3px solid transparent;padding-left:calc(.8rem - 3px);margin-left:-.8rem}
  .title{font-size:1.4rem;font-weight:600;line-height:1.3}
  .heading{font-weight:600;font-size:1.125rem;margin-top:1.4rem}
  blockquote.b{font-style:italic;margin-left:1rem}
  .item{margin-left:.6rem}
  .item::before{content:"•  ";color:var(--quiet)}
  .aside,.pulled,.around{font:.875rem/1.5 var(--sans);color:var(--quiet)}
  .note{border-left-color:var(--accent)}
  .row{font:.9375rem/1.5 var(--sans)}
  .page{font:600 .8125rem/1.4 var(--sans);color:var(--quiet);border-top:1px solid var(--fine);padding-top:.5rem;margin:1.25rem 0 .75rem}
  .furniture{margin:.75rem 0;border-top:1px solid var(--fine);border-bottom-color:var(--fine)}
  .furniture>summary,.thread>summary{font:600 .9375rem/1.5 var(--sans);color:var(--quiet)}
  .thread{margin-top:1.75rem;border-top:1px solid var(--line);padding-top:.5rem}
  .post{padding:.7rem 0 .2rem 1rem;border-left:2px solid var(--line);font-size:1rem}
  .post .b{margin-bottom:.5rem}
  .poster{font:.875rem/1.5 var(--sans)}
  .d2{margin-left:1.25rem}.d3{margin-left:2.5rem}.d4{margin-left:3.75rem}.d5{margin-left:5rem}
  .d6{margin-left:6.25rem}.d7{margin-left:7.5rem}.d8{margin-left:8.75rem}
  .v{background:var(--mark);border-radius:2px}
  .w{text-decoration:underline;text-decoration-color:var(--word);text-decoration-thickness:1px;text-underline-offset:.22em}
  .n{border-bottom:1px dotted var(--quiet)}
  .x{text-decoration:underline wavy var(--warn) 1px;text-underline-offset:.22em}
  .k{background:var(--cite);border-radius:2px;box-shadow:inset 0 -2px 0 var(--accent)}
  .v.k{background:var(--mark)}
  .set{border-top:1px solid var(--line);margin-top:1.5rem}
  .set>h3{font-size:1.5rem;margin-top:1.25rem}
  .set>h4,.fact>h4{margin-top:2rem}
  .caution{border-left:4px solid var(--warn);background:var(--warn-ground);color:var(--warn);padding:.6rem 1rem;margin-bottom:.75rem;max-width:48rem}
  .verdict{font:1.1875rem/1.5 var(--serif);max-width:46rem;margin-bottom:.5rem}
  .results td{font-variant-numeric:lining-nums tabular-nums}
  .results tbody th{width:27%}
  .results .now{width:29%}
  .results .figure{font-size:1.375rem;white-space:nowrap}
  .band{white-space:nowrap}
  .leader th{box-shadow:inset 3px 0 0 var(--accent);padding-left:.8rem}
  .at{font-size:.8125rem;color:var(--quiet);white-space:nowrap}
  .num{white-space:nowrap;font-variant-numeric:lining-nums tabular-nums}
  .cap{display:none}
  .bar-drawing{display:block;width:100%;max-width:15rem;height:auto;margin-top:.3rem}
  .scale{stroke:var(--line);stroke-width:1}
  .bounds{stroke:var(--quiet);stroke-width:1}
  .band-box{fill:var(--word)}
  .prior{stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:2 2}
  .central{stroke:var(--ink);stroke-width:2}
  .help>summary,.help{font-size:.9375rem}
  .help .plain li{max-width:46rem}
  .carrying{max-width:48rem}
  .carrying li{padding:.35rem 0 .35rem 1.1rem;position:relative}
  .carrying li::before{content:"–";position:absolute;left:0;color:var(--quiet)}
  .rest+.lead{margin-top:1rem}
  .sum .wordy{font-weight:400;font-size:.875rem}
  .scroll{overflow-x:auto;margin-top:.8rem}
  .scroll table{margin-top:0;font-size:.9375rem}
  .scroll th,.scroll td{padding:.55rem 1rem .55rem 0;overflow-wrap:break-word}
  .scroll td{min-width:5.5rem}
  .scroll tbody th{width:auto;min-width:13rem;font-weight:400}
  .scroll td a,.scroll tbody th a,.carrying a,.lead a,.verdict a,.notes a,.items a,.cells a,.evidence a{color:inherit;text-decoration-color:var(--word)}
  .changed td,.changed th{background:var(--warn-ground)}
  .changed th{box-shadow:inset 3px 0 0 var(--warn);padding-left:.6rem}
  .sum th,.sum td{border-top:1px solid var(--line);font-weight:600}
  .against{color:var(--warn);font-weight:600}
  .tornado{display:block;width:100%;min-width:40rem;max-width:52rem;height:auto}
  .tornado text{fill:var(--ink);font:13px var(--sans);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
  .tornado a .bar-name{text-decoration:underline;text-decoration-color:var(--word)}
  .tornado .tick{fill:var(--quiet);font-size:12px;text-anchor:middle}
  .tornado .end-left{fill:var(--quiet);font-size:12px;text-anchor:end}
  .tornado .end-right{fill:var(--quiet);font-size:12px}
  .tornado .low-end{fill:var(--low)}
  .tornado .high-end{fill:var(--high)}
  .key{font-size:.875rem;color:var(--quiet)}
  .key span{display:inline-block;width:1.6rem;height:.7rem;background:var(--low)}
  .key .high-end{background:var(--high);margin-left:1rem}
  .confidence{border:1px solid var(--line);background:var(--sheet);padding:.9rem 1.25rem 1.1rem;margin-top:1.5rem;max-width:48rem}
  .confidence h4{margin-top:0}
  .confidence dt{font-weight:600}
  .confidence dd{margin-bottom:.5rem}
  .claim{font:1.0625rem/1.5 var(--serif);max-width:46rem}
  .fact{border-top:1px solid var(--line);margin-top:1.5rem}
  .fact>h4{margin-top:1rem}
  .cells dt{font-weight:600;margin-top:.7rem}
  .cells dd{padding-left:1.1rem}
  .reports>li{padding:.8rem 0 .6rem 1.1rem;border-left:2px solid var(--line);margin-top:.8rem}
  .notes{font-size:.875rem;color:var(--quiet)}
  .cells dt:target,.reports>li:target,.items>li:target{background:var(--mark)}
  :target{scroll-margin-top:30vh}
  span:target{background:var(--hit);box-shadow:0 0 0 3px var(--hit);border-radius:2px}
  .b:has(:target){border-left-color:var(--accent)}
  .post:target,tr:target,.question:target h3,.question:target h4{background:var(--mark)}
  .question:target,.source:target,.set:target,.fact:target,section:target{scroll-margin-top:1rem}
  footer{padding-top:1.25rem;padding-bottom:3rem;font-size:.875rem;color:var(--quiet)}
  @media (min-width:70rem){
  .frame{display:grid;grid-template-columns:11.5rem minmax(0,1fr);gap:0 3rem}
  nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.1rem 0}
  nav ul{display:block}
  }
  @media (max-width:46rem){
  .banner,.frame,footer{padding-left:1rem;padding-right:1rem}
  .banner{padding-top:2rem;padding-bottom:1.25rem}
  .tiles{grid-template-columns:repeat(2,minmax(0,1fr))}
  .tiles strong{font-size:1.5rem}
  .glance li{grid-template-columns:minmax(0,1fr)}
  .glance .agreement{justify-self:start}
  table,tbody,tr,th,td{display:block}
  thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  tbody tr{padding:.8rem 0;border-bottom:1px solid var(--line)}
  tbody th,td,td.value{width:auto;padding:.1rem 0;border:0}
  .cap{display:inline;font-size:.8125rem;color:var(--quiet)}
  .leader{box-shadow:inset 3px 0 0 var(--accent);padding-left:.8rem}
  .leader th{box-shadow:none;padding-left:0}
  .results tbody th,.results td.now{width:auto}
  .results td.now{padding:.3rem 0}
  .results .num{white-space:normal}
  .scroll table{display:table;width:max-content;min-width:100%;max-width:52rem}
  .scroll tbody th{max-width:13rem}
  .scroll thead{display:table-header-group;position:static;width:auto;height:auto;overflow:visible;clip-path:none}
  .scroll tbody{display:table-row-group}
  .scroll tr{display:table-row}
  .scroll th,.scroll td,.scroll tbody th{display:table-cell;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line)}
  .question h3,.question h4{display:block;margin-bottom:.3rem}
  .question>.agreement{margin-left:0}
  .text{padding:1rem;margin:0 -1rem;border-left:0;border-right:0}
  .b{margin-left:-.5rem;padding-left:.4rem}
  .facts{grid-template-columns:minmax(0,1fr);gap:0}
  .facts dd{margin-bottom:.4rem}
  .post{padding-left:.6rem}
  .d2{margin-left:.5rem}.d3{margin-left:1rem}.d4{margin-left:1.5rem}.d5{margin-left:2rem}
  .d6{margin-left:2.5rem}.d7{margin-left:3rem}.d8{margin-left:3.5rem}
  .said,.items{padding-left:.4rem}
  }
  @media print{
  :root{--paper:#fff;--sheet:#fff;--ink:#000;--quiet:#444;--line:#bbb;--fine:#ddd;--accent:#1b4f82;--mark:#fdeeb5;\
  --word:#9db4cc;--warn:#96310f;--warn-ground:#fff;--good:#2c5f3f;--good-ground:#fff;--cite:#dfeaf5;--low:#8a5a00;--high:#1b4f82}
  @page{margin:18mm 16mm}
  html{font-size:9.5pt}
  .question h3,.question h4{display:block}
  .question>.agreement{margin:.2rem 0 0}
  section{padding-bottom:1.5rem}
  nav,.skip{display:none}
  .banner,.frame,footer{padding:0;max-width:none}
  .frame{display:block}
  h2,h3,h4,summary{break-after:avoid}
  tr,.findings>li,.glance li,.post,.confidence,svg{break-inside:avoid}
  details.voice::details-content,details.readers::details-content,.set details::details-content,.fact details::details-content{content-visibility:visible;display:block;height:auto}
  .scroll{overflow:visible}
  .tornado{min-width:0}
  .places{columns:2 14rem}
  .text{border:0;padding:0}
  a{color:inherit}
  mark,.v,.k,.differ,.alike,.changed td,.changed th,.key span{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  }

  """
