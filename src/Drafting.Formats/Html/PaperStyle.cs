namespace Drafting.Formats.Html;

/// <summary>
/// The look on sheets of A4: the masthead on the first, the symbol above the others, pages counted below. What is measured on the screen is as on paper, so the text
/// is as wide in both; what stands beside it is within the sheet's edges, beyond which nothing is printed.
/// </summary>
internal static class PaperStyle
{
    /// <summary>Ends the style of a page; the symbol stands above every sheet but the first, what is given below the first.</summary>
    public static string Of(ExportedDocument document, PaperLayout layout) => Sheet
        .Replace("{symbol}", Quoted(document.Masthead.Symbol ?? ""), StringComparison.Ordinal)
        .Replace("{job}", Quoted(document.Masthead.JobNumber ?? ""), StringComparison.Ordinal)
        + (layout.Apart ? ApartSheet : "");

    /// <summary>Numbers the lines of every paragraph once they are laid out: no style can.</summary>
    public const string LineCount = """
        <script>
        document.fonts.ready.then(() => {
          for (const block of document.querySelectorAll('main > *')) {
            const box = block.getBoundingClientRect(), range = document.createRange(), lines = []
            range.selectNodeContents(block)
            for (const { bottom, height, width } of range.getClientRects())
              // A mark that is raised is no line.
              if (width > 0 && !lines.some((line) => Math.abs(line.bottom - bottom) < Math.max(height, line.height) / 2)) lines.push({ bottom, height })
            lines.sort((a, b) => a.bottom - b.bottom).forEach(({ bottom }, index) => {
              const number = document.createElement('span')
              number.className = 'line'
              number.setAttribute('aria-hidden', 'true')
              number.textContent = index + 1
              number.style.bottom = `${box.bottom - bottom}px`
              block.append(number)
            })
          }
        })
        </script>

        """;

    private const string Sheet = """
        @page { size: A4; margin: 24mm 11mm 24mm; @top-left { content: {symbol}; font: bold 9pt "Times New Roman", "Liberation Serif", serif; vertical-align: bottom; padding: 0 0 5mm 14mm; }
          @bottom-right { content: counter(page) "/" counter(pages); font: bold 9pt "Times New Roman", "Liberation Serif", serif; vertical-align: top; padding: 5mm 14mm 0 0; } }
        @page :first { @top-left { content: none; } @bottom-left { content: {job}; font: 9pt "Times New Roman", "Liberation Serif", serif; vertical-align: top; padding: 5mm 0 0 14mm; } }
        @media all { body { width: 160mm; max-width: none; margin: 0; padding: 0 14mm; font: 11pt/1.5 "Times New Roman", "Liberation Serif", "Songti SC", "SimSun", "Noto Serif CJK SC", "Noto Naskh Arabic", serif; } }
        main > * { position: relative; }
        .sub, .sponsors { --indent: 22pt; }
        .level2 { --indent: 44pt; }
        .level3 { --indent: 66pt; }
        .level4 { --indent: 88pt; }
        .sub, .sponsors, .level2, .level3, .level4 { margin-inline-start: var(--indent); }
        p { orphans: 2; widows: 2; text-align: justify; overflow-wrap: anywhere; }
        h1, h2 { break-after: avoid; }
        footer { display: none; }
        .line { position: absolute; inset-inline-start: calc(-14mm - var(--indent, 0pt)); width: 10mm; font: 8pt/1.6 "Liberation Sans", "Noto Sans", sans-serif; color: #555; text-indent: 0; text-align: end; direction: ltr; }
        
        """;

    private const string ApartSheet = """
        main > :is(.preambular, .operative):not(:first-child) { break-before: page; }
        main > :is(.preambular, .operative, .sub) { line-height: 2.2; }

        """;

    // A string of a style: what ends it, or the style itself, is written as its number.
    private static string Quoted(string text) => $"\"{string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '.' or '-' ? c.ToString() : $"\\{(int)c:x} "))}\"";
}
