using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>
/// Where the export sets each part of a document: how far a line stands from the margin says what it is, so that the importer reads the text back
/// without guessing. Nothing stands at the margin itself: who types a line there by hand has it read by the rules for any text.
/// </summary>
internal static class PrintedPlace
{
    public const int Session = 1;
    public const int Committee = 2;
    public const int AgendaItems = 3;
    public const int AgendaTitle = 4;
    public const int Sponsors = 8;
    public const int Organ = 23;
    public const int Symbol = 41;

    /// <summary>Distribution, date, language, original language: the right column of a first page.</summary>
    public const int Issue = 43;

    public const int JobNumber = 45;

    /// <summary>Date of adoption and how it came to it, where no line of the text says so.</summary>
    public const int Adoption = 47;

    /// <summary>A note, below the rule.</summary>
    public const int Note = 1;

    /// <summary>Between the text and its notes.</summary>
    public const string Rule = "__________________";

    /// <summary>The last line, as at the end of official documents; it says that the places are these.</summary>
    public static string End { get; } = new string(' ', 25) + "_________";

    /// <summary>Of a paragraph of the text.</summary>
    public static int Of(ParagraphKind kind, int level) => kind switch
    {
        ParagraphKind.Title => 19,
        ParagraphKind.Heading => 21,
        ParagraphKind.Enacting => 5,
        ParagraphKind.Preambular => 6,
        ParagraphKind.Operative => 7,
        ParagraphKind.Sub => 8 + (2 * Math.Max(1, level)),
        _ => 9,
    };

    /// <summary>The paragraph that stands there; null where none does.</summary>
    public static (ParagraphKind Kind, int Level)? Paragraph(int place)
    {
        foreach (var kind in (ParagraphKind[])[ParagraphKind.Title, ParagraphKind.Heading, ParagraphKind.Enacting, ParagraphKind.Preambular, ParagraphKind.Operative, ParagraphKind.Plain])
        {
            if (place == Of(kind, 0))
                return (kind, 0);
        }

        return place >= 10 && place % 2 == 0 ? (ParagraphKind.Sub, (place - 8) / 2) : null;
    }
}
