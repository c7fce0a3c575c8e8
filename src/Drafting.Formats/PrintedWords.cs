using System.Globalization;
using Drafting.Documents;
using Drafting.Formats.PlainText;

namespace Drafting.Formats;

/// <summary>
/// The words that are set around a document's own, as the United Nations prints them in each language: a row of <c>printed-words.tsv</c>, which the
/// client's pages read too.
/// </summary>
internal sealed record PrintedWords
{
    private static readonly Dictionary<string, PrintedWords> All = Read();

    public required string Organization { get; init; }

    public required string Item { get; init; }

    public required string Items { get; init; }

    /// <summary>What follows the items.</summary>
    public required string ItemsEnd { get; init; }

    /// <summary>How the letter of an item follows its number.</summary>
    public required string Letter { get; init; }

    // French and Spanish mastheads say in their own language who gets the document and when it was issued; all others in English.

    public required string Distribution { get; init; }

    public required string DateLanguage { get; init; }

    public required string Original { get; init; }

    public required string Comma { get; init; }

    public required string And { get; init; }

    public required string Draft { get; init; }

    /// <summary>Who speaks where no delegation does.</summary>
    public required string Secretariat { get; init; }

    public static PrintedWords Of(string language) => All.GetValueOrDefault(language, All["en"]);

    public string SponsorLine(IReadOnlyList<string> names, string mark) =>
        Joined(names) + string.Format(CultureInfo.InvariantCulture, Draft, mark.Length == 0 || Draft.Contains("{0} ", StringComparison.Ordinal) ? mark : mark + " ");

    /// <summary>“A, B and C”.</summary>
    public string Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(Comma, names.SkipLast(1)) + AndBefore(names[^1]) + names[^1],
    };

    // Spanish says “e” before the sound of i: “Chile e Italia”, but “Chile y Hungría”.
    private string AndBefore(string name) =>
        And == " y " && (name.StartsWith('I') || name.StartsWith('Í') || name.StartsWith("Hi", StringComparison.Ordinal)) ? " e " : And;

    /// <summary>Session, committee, agenda items and their titles, one a line; all bold but the items.</summary>
    public IEnumerable<(string Text, bool IsBold)> Corner(Masthead masthead)
    {
        if (masthead.Session is { } session)
            yield return (session, true);
        if (masthead.Committee is { } committee)
            yield return (committee, true);
        if (masthead.AgendaItems.Count > 0)
            yield return (ItemLine(masthead), false);
        foreach (var title in masthead.AgendaTitles)
            yield return (title, true);
    }

    /// <summary>“Agenda items 17 (a), 27 (b)”.</summary>
    public string ItemLine(Masthead masthead) => (masthead.AgendaItems.Count > 1 ? Items : Item) + string.Join(Comma, masthead.AgendaItems.Select(ItemNumber)) + ItemsEnd;

    /// <summary>“99 (p)”.</summary>
    public string ItemNumber(string item) => AgendaItems.Printed(item, Letter);

    /// <summary>Distribution, date and original language, one a line.</summary>
    public IEnumerable<string> Issue(Masthead masthead)
    {
        if (masthead.Distribution is { } distribution)
            yield return Distribution + distribution;
        if (masthead.Date is { } date)
            yield return IssueDate(date);
        if (masthead.OriginalLanguage is { } original)
            yield return Original + original;
    }

    /// <summary>The date of issue, given as ISO 8601: “20 April 2021”, “20 avril 2021”. What is no such date is printed as it is.</summary>
    public string IssueDate(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Dates.Printed(day, DateLanguage)
            : date;

    private static Dictionary<string, PrintedWords> Read()
    {
        var rows = EmbeddedTable.Rows("printed-words.tsv");
        return rows.Skip(1).ToDictionary(row => row[0], row => OfRow(name => row[Array.IndexOf(rows[0], name)]));
    }

    private static PrintedWords OfRow(Func<string, string> cell)
    {
        // “{0}” stands for what the words are set around.
        string Before(string name) => cell(name).Split("{0}")[0];
        return new()
        {
            Organization = cell("organization"),
            Item = Before("item"),
            Items = Before("items"),
            ItemsEnd = cell("items").Split("{0}")[1],
            Letter = cell("letter"),
            Distribution = Before("distribution"),
            DateLanguage = cell("dateLanguage"),
            Original = Before("original"),
            Comma = cell("comma"),
            And = cell("and"),
            Draft = cell("draft"),
            Secretariat = cell("secretariat"),
        };
    }
}
