using Drafting.Documents;

namespace Drafting.Server.Library;

/// <summary>
/// A file with tracked changes is two texts of the library: the one with all of them accepted, and the one before them, whose id follows from the first's.
/// </summary>
internal static class TrackedPair
{
    private const string Suffix = "-before";

    /// <summary>The id of the text before the tracked changes of the text with this id.</summary>
    public static string BeforeId(string id) => id + Suffix;

    /// <summary>The id of the text with the changes accepted, given that of either.</summary>
    public static string AcceptedId(string id) => IsBefore(id) ? id[..^Suffix.Length] : id;

    /// <summary>Whether this is the id of a text before tracked changes.</summary>
    public static bool IsBefore(string id) => id.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Whether these are the ids of the two texts of one file.</summary>
    public static bool Are(string one, string other) => one != other && AcceptedId(one) == AcceptedId(other);

    /// <summary>The text before, under a title that tells the two apart wherever texts are listed.</summary>
    public static ParsedDocument Titled(ParsedDocument before) => before with { Title = before.Title + Words(before.Language) };

    private static string Words(string language) => language switch
    {
        "zh" => "（修订前）",
        "fr" => " (avant les modifications suivies)",
        "es" => " (antes de los cambios registrados)",
        "ru" => " (до внесения исправлений)",
        "ar" => " (قبل التعديلات المتعقَّبة)",
        _ => " (before its tracked changes)",
    };
}
