using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Server.Desk;

/// <summary>What paragraphs are called where their text is not beside: “PP3”, “2.”, “2. (a)”, and words for those without a number.</summary>
internal static class ParagraphNames
{
    /// <summary>The names by id.</summary>
    /// <param name="paragraphs">With their printed numbers, in order.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<Paragraph> paragraphs, DeskWords words)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var (preambular, parents) = (0, new List<string>());
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind is not (ParagraphKind.Sub or ParagraphKind.Footnote))
                parents.Clear();
            var own = paragraph.Kind switch
            {
                ParagraphKind.Preambular => paragraph.Label ?? $"PP{++preambular}",
                ParagraphKind.Footnote => $"{words.Kind(paragraph.Kind)} {paragraph.Label}".TrimEnd(),
                _ => paragraph.Label ?? words.Kind(paragraph.Kind),
            };
            if (paragraph.Kind == ParagraphKind.Sub)
                parents = [.. parents.Take(Math.Max(paragraph.Level, 1)), own];
            else if (paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative)
                parents = [own];
            names[paragraph.Id] = paragraph.Kind == ParagraphKind.Sub ? string.Join(' ', parents) : own;
        }

        return names;
    }
}
