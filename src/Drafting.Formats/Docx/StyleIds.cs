using System.Globalization;
using Drafting.Operations;

namespace Drafting.Formats.Docx;

/// <summary>The styles of our files by which the importer knows what a paragraph or a run is.</summary>
internal static class StyleIds
{
    public const string Organization = "DraftingOrganization";
    public const string Masthead = "DraftingMasthead";
    public const string Sponsors = "DraftingSponsors";
    public const string End = "DraftingEnd";
    public const string Label = "DraftingLabel";
    public const string Opening = "DraftingOpening";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string CommentText = "CommentText";
    public const string CommentReference = "CommentReference";
    public const string Hyperlink = "Hyperlink";

    private const string Prefix = "Drafting";

    public static string Of(ParagraphKind kind, int level) =>
        kind == ParagraphKind.Sub ? Prefix + kind + Math.Clamp(level, 1, 9).ToString(CultureInfo.InvariantCulture) : Prefix + kind;

    /// <summary>What a style stands for; null where it is none of a paragraph of the text.</summary>
    public static (ParagraphKind Kind, int Level)? Parse(string? id)
    {
        if (id is null || !id.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var name = id[Prefix.Length..];
        if (name.Length == 4 && name.StartsWith(nameof(ParagraphKind.Sub), StringComparison.Ordinal) && name[3] is >= '1' and <= '9')
            return (ParagraphKind.Sub, name[3] - '0');
        return name != nameof(ParagraphKind.Sub) && Enum.TryParse<ParagraphKind>(name, out var kind) && kind.ToString() == name ? (kind, 0) : null;
    }
}
