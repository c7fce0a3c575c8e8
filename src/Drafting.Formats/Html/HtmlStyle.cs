namespace Drafting.Formats.Html;

/// <summary>The look of the printed page.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 "Times New Roman", "Songti SC", "SimSun", "Noto Serif CJK SC", serif; color: #111; background: #fff; }
        header .top, header .issue { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1px solid #111; padding: .3rem 0; }
        header .issue { border-bottom-width: 3px; align-items: flex-start; }
        .organ { font-size: 1.6rem; font-weight: bold; }
        .symbol { font-size: 1.2rem; }
        .corner { margin: 1rem 0 2rem; }
        h1 { font-size: 1.25rem; margin: 1.5rem 0 1rem; }
        h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
        h1 .label { margin-inline-end: 1rem; }
        .preambular, .operative, .enacting { text-indent: 2em; }
        .sponsors { font-weight: bold; margin-inline: 2em 0; }
        .sub { margin-inline-start: 2em; }
        .level2 { margin-inline-start: 4em; }
        .level3 { margin-inline-start: 6em; }
        .level4 { margin-inline-start: 8em; }
        sup { line-height: 0; }
        sup a, .mark { color: inherit; text-decoration: none; }
        .footnotes { border-top: 1px solid #111; margin-top: 2rem; padding-top: .5rem; font-size: .875rem; }
        .mark { vertical-align: super; font-size: .75em; }
        footer { margin-top: 2rem; font-size: .75rem; }
        @media print { body { margin: 0 auto; } }

        """;
}
