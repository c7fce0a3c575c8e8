using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Benchmarks;

/// <summary>Two versions of one resolution and the redline between them.</summary>
internal sealed record VersionPair(string Name, string Language, IReadOnlyList<RedlineParagraph> From, IReadOnlyList<RedlineParagraph> To, Redline Redline)
{
    /// <summary>Every pair of successive versions in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="folder">A folder for each subject, with files named as in <c>A_RES_77_16.zh.xml</c>; the shared source texts if null.</param>
    public static List<VersionPair> All(string language, string? folder = null) =>
        [.. RealTexts.SuccessiveVersions(folder).Where(v => v.Language == language).Select(v => Read(v.Older, v.Newer, language))];

    /// <summary>The paragraphs that were changed, and the parts of divided ones, each with its counterpart.</summary>
    public IEnumerable<(RedlinedParagraph Paragraph, TextPair Texts)> Changed() => Redline.Paragraphs
        .Where(p => p.From is not null && p.To is not null)
        .Select(p => (p, new TextPair(Language, TextOf(p.From!, From), TextOf(p.To!, To), p.Segments)))
        .Where(c => c.Item2.Old != c.Item2.New);

    /// <summary>
    /// Both texts whole, one paragraph a line, and the redline as one text, as libraries see it that know no paragraphs: changes that
    /// meet across the ends of paragraphs are one mark there.
    /// </summary>
    public TextPair Whole() => new(
        Language,
        string.Join('\n', From.Select(p => p.Text)),
        string.Join('\n', To.Select(p => p.Text)),
        [.. Redline.Paragraphs.SelectMany(p => p.Segments.Append(new(p.From is null ? SegmentOp.Insert : p.To is null ? SegmentOp.Delete : SegmentOp.Equal, "\n")))]);

    /// <summary>How many paragraphs moved; each is a mark of its own.</summary>
    public int Moves => Redline.Paragraphs.Count(p => p.HasMoved);

    private static string TextOf(RedlineSide side, IReadOnlyList<RedlineParagraph> text) =>
        side.Part is { } part ? text[side.Index].Text.Substring(part.Start, part.Length) : text[side.Index].Text;

    private static VersionPair Read(string older, string newer, string language)
    {
        var (from, to) = (UnitedNationsXml.Read(older), UnitedNationsXml.Read(newer));
        return new($"{Symbol(older)} → {Symbol(newer)}", language, from, to, Redline.Compare(from, to, language));
    }

    private static string Symbol(string path) => Path.GetFileName(path).Split('.')[0].Replace('_', '/')["A/RES/".Length..];
}
