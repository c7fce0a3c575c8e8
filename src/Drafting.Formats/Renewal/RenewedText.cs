using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Renewal;

/// <summary>The earlier text a draft takes up, and the session it is meant for.</summary>
/// <param name="Number">The earlier resolution's number, “75/25”; null where it has none.</param>
/// <param name="AdoptedOn">When it was adopted; null where it does not say.</param>
/// <param name="Session">The session of the General Assembly it is of.</param>
/// <param name="Target">The session the draft is meant for, after that.</param>
public sealed partial record RenewedText(string? Number, DateOnly? AdoptedOn, int Session, int Target)
{
    /// <summary>The earlier text's items of the agenda: as long as the draft has the same, they were copied.</summary>
    public IReadOnlyList<string> AgendaItems { get; init; } = [];

    [GeneratedRegex(@"^A/(?<resolution>RES/)?(?<number>(?<session>\d{2,3})/\w+)")]
    private static partial Regex OfTheGeneralAssembly();

    /// <summary>
    /// Reads it from the earlier text. The draft is meant for the session its masthead names, where that is a later one, and otherwise for the
    /// one at <paramref name="today"/>.
    /// </summary>
    /// <returns>Null where the earlier text is not one of a session of the General Assembly.</returns>
    public static RenewedText? Of(ParsedDocument earlier, Masthead draft, string language, DateOnly today)
    {
        var symbol = OfTheGeneralAssembly().Match(earlier.Symbol ?? "");
        var session = symbol.Success ? Digits.Value(symbol.Groups["session"].Value) : SessionOf(earlier.Masthead, earlier.Language);
        if (session is not { } old)
            return null;
        var named = SessionOf(draft, language);
        return new(
            symbol.Groups["resolution"].Success ? symbol.Groups["number"].Value : null,
            DateOnly.TryParseExact(earlier.Masthead.AdoptedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            old,
            named > old ? named.Value : Math.Max(SessionNames.At(today), old + 1))
        {
            AgendaItems = earlier.Masthead.AgendaItems,
        };
    }

    private static int? SessionOf(Masthead masthead, string language) =>
        SessionNames.Find(masthead.Session ?? "", language).Select(named => (int?)named.Number).FirstOrDefault();
}
