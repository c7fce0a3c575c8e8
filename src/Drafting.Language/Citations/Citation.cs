using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>A resolution or decision cited in a paragraph. Places are in UTF-16 code units of the paragraph.</summary>
/// <param name="Kind">Resolution or decision.</param>
/// <param name="Number">Its number.</param>
/// <param name="Organs">Who may have adopted it, the likeliest first; never empty.</param>
/// <param name="IsNamed">Whether the words say which organ it is; otherwise it follows from what stands around.</param>
/// <param name="IsIts">Whether they say “its”.</param>
/// <param name="Start">Where the citation begins: number, or in Chinese the date before it.</param>
/// <param name="Length">Its length, with the date.</param>
/// <param name="NumberStart">Where the number begins.</param>
/// <param name="NumberLength">The number's length.</param>
/// <param name="Date">The date printed with it; null where there is none.</param>
/// <param name="Title">The title printed with it in quotation marks, without them; null where there is none.</param>
public sealed record Citation(
    CitedKind Kind, ResolutionNumber Number, IReadOnlyList<CitedOrgan> Organs, bool IsNamed, bool IsIts, int Start, int Length, int NumberStart, int NumberLength, Dates.Found? Date, PrintedTitle? Title)
{
    /// <summary>The organ it most likely is of.</summary>
    public CitedOrgan Organ => Organs[0];

    /// <summary>What it cites, if it is that organ's.</summary>
    public CitedKey Key => KeyOf(Organ);

    /// <summary>What it cites, if it is of that organ.</summary>
    public CitedKey KeyOf(CitedOrgan organ) => new(organ, Kind, Number.ToString());
}

/// <summary>A title printed with a citation.</summary>
/// <param name="Start">Where it begins, behind the quotation mark.</param>
/// <param name="Length">Its length as printed.</param>
/// <param name="Text">The title.</param>
public sealed record PrintedTitle(int Start, int Length, string Text);
