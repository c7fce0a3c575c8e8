namespace Drafting.Documents.MeetingRooms;

/// <summary>What of a draft the wall of its meeting room shows.</summary>
public enum WallContent
{
    /// <summary>The text as it is printed.</summary>
    Text,

    /// <summary>One paragraph with what is proposed on it.</summary>
    Paragraph,

    /// <summary>What changed since another text.</summary>
    Redline,

    /// <summary>Who sponsors it.</summary>
    Sponsors,
}

/// <summary>In what colours the wall is.</summary>
public enum WallTheme
{
    /// <summary>Dark letters on white, for a lit room.</summary>
    Light,

    /// <summary>Light letters on a dark ground, for a darkened one.</summary>
    Dark,

    /// <summary>Nothing but black, white and yellow.</summary>
    Contrast,
}

/// <summary>What the wall of a meeting room is to show. It is the same for all who may read the draft.</summary>
/// <param name="Paragraph">The paragraph the meeting is at; null for the beginning. It may have been taken out of the text since.</param>
/// <param name="Screen">How many screens below its beginning, where the paragraph is longer than the wall; 0 unless somebody went on.</param>
/// <param name="Against">What the redline compares the text with: a reference; null where none was chosen.</param>
/// <param name="Size">How large, from <see cref="Smallest"/> to <see cref="Largest"/>.</param>
/// <param name="Follows">The address of the facilitator whose place in the text is shown in the place of <paramref name="Paragraph"/>; null for nobody's.</param>
public sealed record Wall(WallContent Show, string? Paragraph, int Screen, string? Against, int Size, WallTheme Theme, string? Follows)
{
    /// <summary>The smallest size.</summary>
    public const int Smallest = 1;

    /// <summary>The largest size.</summary>
    public const int Largest = 5;

    /// <summary>The last screen of a paragraph that can be asked for.</summary>
    public const int LastScreen = 99;

    /// <summary>What it shows until somebody steers it.</summary>
    public static Wall Unsteered { get; } = new(WallContent.Text, null, 0, null, 3, WallTheme.Light, null);
}
