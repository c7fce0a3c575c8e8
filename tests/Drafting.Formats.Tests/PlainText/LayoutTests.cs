using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>A seed's text as other programs would have pasted it.</summary>
public class LayoutTests
{
    public static TheoryData<string, string> Variants => new()
    {
        { "000", "trimmed" }, { "000", "dense" }, { "000", "windows" }, { "002", "trimmed" }, { "002", "dense" }, { "002", "windows" }, { "004", "trimmed" }, { "004", "dense" }, { "004", "windows" },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Import_OfASeedPastedOtherwise_FindsTheSameOperativeAndPreambularParagraphs(string seed, string variant)
    {
        var text = Seeds.Text(seed);
        var pasted = variant switch
        {
            "trimmed" => string.Join('\n', text.Split('\n').Select(line => line.Trim())),
            "dense" => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)),
            _ => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        };
        Assert.Equal(Shown(text), Shown(pasted));
    }

    private static List<string> Shown(string text)
    {
        var document = PlainTextImporter.Import(text);
        return [.. document.Paragraphs
            .Where(paragraph => paragraph.Kind is ParagraphKind.Title or ParagraphKind.Enacting or ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Footnote)
            .Select(paragraph => $"{paragraph.Kind} {paragraph.Label} {GoldenText.Text(paragraph.Text, document)}".Replace(" ", "", StringComparison.Ordinal))];
    }
}
