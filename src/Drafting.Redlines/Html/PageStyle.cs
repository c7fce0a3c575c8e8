namespace Drafting.Redlines.Html;

internal static class PageStyle
{
    public const string Css = """
        body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.5rem 4rem; color: #1b1b1b; background: #fff;
          font: 1.0625rem/1.7 "Times New Roman", "Noto Serif", "Songti SC", "SimSun", "Noto Serif CJK SC", serif; }
        header { border-block-end: 1px solid #999; margin-block-end: 1.5rem; }
        h1 { font-size: 1.4rem; line-height: 1.4; margin: 0 0 .5rem; }
        header p { margin: 0 0 .5rem; }
        header del, header ins { text-decoration: none; background: none; color: inherit; font-weight: 600; }
        .counts, .what { font: .8125rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; color: #555; }
        .p { margin-block: .75rem; padding-inline-start: calc(1rem + var(--level) * 1.5rem); border-inline-start: 4px solid transparent;
          white-space: pre-wrap; overflow-wrap: anywhere; }
        .preambular, .operative { text-indent: 2em; }
        .sub { margin-inline-start: 2em; }
        .title, .heading { font-weight: 700; }
        .footnote { font-size: .875rem; }
        .what { display: block; text-indent: 0; white-space: normal; font-weight: 400; }
        .label { margin-inline-end: .35em; }
        .Changed, .MovedAndChanged { border-color: #7a5c00; }
        .Inserted { border-inline-start: 4px double #1a5e20; }
        .Deleted, .OldPlace { border-inline-start: 4px dotted #a01c1c; }
        .Moved { border-inline-start: 4px dashed #20509e; }
        .MovedAndChanged { border-inline-start-style: dashed; }
        .OldPlace s { color: #20509e; text-decoration: line-through dashed; }
        /* Each a run of its own: where the text runs to the left, a number struck beside one put in does not become one number. */
        ins, del, .label, .what { unicode-bidi: isolate; }
        [dir=rtl] .p[dir=ltr] { text-align: right; }
        ins { color: #14501a; background: #e7f5e8; text-decoration: underline; text-underline-offset: .15em; }
        del { color: #8c1616; background: #fdecec; text-decoration: line-through; }
        ins.editorial, del.editorial { color: #555; background: none; text-decoration-style: dotted; }
        del + ins { margin-inline-start: .1em; }
        a { color: #20509e; }
        .authors { margin: 0 0 .5rem; padding-inline-start: 1.6em; font: .8125rem/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
        @media print {
          [data-by]::after { content: attr(data-by); vertical-align: super; font-size: 65%; }
          body { max-width: none; padding: 0; font-size: 11pt; }
          ins, del { background: none; }
          .p { break-inside: avoid-page; orphans: 2; widows: 2; }
          a { color: inherit; text-decoration: none; }
          @page { size: A4; margin: 2cm; @bottom-right { content: counter(page) "/" counter(pages); font: 9pt "Times New Roman", "Liberation Serif", serif; } }
        }
        """;
}
