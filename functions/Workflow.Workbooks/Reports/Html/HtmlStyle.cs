namespace Workflow.Workbooks.Reports.Html;

/// <summary>The page's style sheet. Every text has a contrast of at least 7 to 1; sizes follow the reader's own; on paper table heads repeat and rows stay whole.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 96rem; color: #1a1a1a; background: #fff; line-height: 1.7; font-family: "Yu Gothic", "游ゴシック", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif; }
        h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.3; }
        h2 { margin: 2.5rem 0 1rem; padding: .2rem 0 .2rem .7rem; border-left: .45rem solid #1f4e79; font-size: 1.45rem; line-height: 1.4; }
        h3 { margin: 2rem 0 .8rem; padding-bottom: .2rem; border-bottom: 2px solid #1f4e79; font-size: 1.2rem; line-height: 1.4; }
        h4, h5, h6 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; line-height: 1.4; }
        header { padding-bottom: 1rem; border-bottom: 3px double #1f4e79; }
        header p, footer p { margin: 0; }
        footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid #767676; text-align: right; }
        main p { max-width: 52em; margin: .6rem 0; text-align: justify; }
        p.label { margin-top: 1rem; font-weight: bold; }
        p.facts { padding: .3rem .7rem; background: #eef3f8; }
        p.remark { font-size: .9rem; color: #404040; }
        a { color: #0b4f8a; }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b4f8a; outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; padding: .6rem 1rem; background: #fff; }
        .skip:focus { left: 1rem; top: 1rem; }
        nav ol { margin: 0; padding: 0; list-style: none; }
        nav li { margin: .1rem 0; }
        nav a { display: inline-block; min-height: 1.5rem; }
        nav .l1 { padding-left: 1.6rem; }
        nav .l2 { padding-left: 3.2rem; }
        .scroll { margin: 1rem 0; overflow-x: auto; }
        table { width: 100%; table-layout: fixed; min-width: 40rem; border-collapse: collapse; font-size: .92rem; line-height: 1.55; }
        caption { padding: .2rem 0; text-align: left; font-weight: bold; }
        caption.v { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { padding: .35rem .5rem; border: 1px solid #767676; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        thead th { background: #dce6f1; text-align: center; vertical-align: middle; }
        tbody th { font-weight: normal; }
        td.c, th.c { text-align: center; }
        td.m, th.m { background: #f2f2f2; color: #404040; }
        tr.total > * { background: #f2f2f2; font-weight: bold; }
        figure { margin: 1rem 0; }
        svg { display: block; width: 100%; max-width: 60rem; height: auto; font-size: 13px; fill: #1a1a1a; }

        """;

    /// <summary>Printed upright.</summary>
    public const string Paper = "@page { size: A4 portrait; margin: 15mm; }\n" + Print;

    /// <summary>Printed lengthwise, for tables with many columns.</summary>
    public const string WidePaper = "@page { size: A4 landscape; margin: 12mm; }\n" + Print;

    private const string Print = """
        @media print {
        body { max-width: none; padding: 0; font-size: 9.5pt; }
        .skip { display: none; }
        nav { break-after: page; }
        nav ol { columns: 2; }
        svg { max-height: 150mm; }
        nav a { color: inherit; text-decoration: none; }
        h2, h3, h4, h5, h6, caption, p.label, p.facts, p.lead { break-after: avoid; }
        thead { display: table-header-group; }
        thead, thead tr { break-after: avoid; }
        tbody tr:first-child { break-before: avoid; }
        tr, figure { break-inside: avoid; }
        footer { margin-top: 1rem; break-before: avoid; }
        .scroll { overflow: visible; }
        table { min-width: 0; font-size: 8.5pt; }
        main p { max-width: none; orphans: 2; widows: 2; }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
