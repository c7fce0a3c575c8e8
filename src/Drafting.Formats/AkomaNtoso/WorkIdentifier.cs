using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Which work, in which language, a document is: the IRI of the United Nations' naming, such as
/// <c>/akn/un/statement/deliberation/unga/2021-04-16/75-272/zho@</c>. A date nobody knows is written 0001-01-01, as they do.
/// </summary>
internal sealed partial class WorkIdentifier
{
    private const string UnknownDate = "0001-01-01";

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["zh"] = "zho",
        ["en"] = "eng",
        ["fr"] = "fra",
        ["es"] = "spa",
        ["ru"] = "rus",
        ["ar"] = "ara",
    };

    private readonly string work;
    private readonly string language;
    private readonly string adopted;
    private readonly string issued;
    private readonly (string Id, string Name) organ;
    private readonly bool isAdopted;

    public WorkIdentifier(ParsedDocument document)
    {
        var symbol = document.Masthead.Symbol ?? document.Symbol;
        language = Languages.GetValueOrDefault(document.Language, "mul");
        issued = Date(document.Masthead.Date) ?? Date(document.Masthead.AdoptedOn) ?? UnknownDate;
        isAdopted = Date(document.Masthead.AdoptedOn) is not null;
        adopted = Date(document.Masthead.AdoptedOn) ?? issued;
        organ = OrganOf(symbol);
        work = $"/akn/un/statement/deliberation/{organ.Id}/{adopted}/{NumberOf(symbol)}";
    }

    [GeneratedRegex(@"^[A-Z]+/(HRC/)?RES/(?<number>.+)$")]
    private static partial Regex Resolution();

    [GeneratedRegex("[^A-Za-z0-9.()]+")]
    private static partial Regex Unfit();

    /// <summary>The date of adoption, or of issue, or the unknown date.</summary>
    public string Adopted => adopted;

    /// <summary>The date of issue, or of adoption, or the unknown date.</summary>
    public string Issued => issued;

    /// <summary>Name of the organ for references.</summary>
    public (string Id, string Name) Organ => organ;

    /// <summary>An ISO date, where text is one.</summary>
    public static string? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;

    /// <summary>The element <c>identification</c>.</summary>
    public XElement Write() => Element(
        "identification",
        Attribute("source", "#source"),
        Level("FRBRWork", $"{work}/", "!main/", adopted, isAdopted ? "adoption" : "publication", "author", Valued("FRBRcountry", "un")),
        Level("FRBRExpression", $"{work}/{language}@/", "!main/", issued, "publication", "issuer", Element("FRBRlanguage", Attribute("language", language))),
        Level("FRBRManifestation", $"{work}/{language}@", ".xml", issued, "markup", "editor", null, thisSuffix: "/!main.xml"));

    private XElement Level(string name, string uri, string suffix, string date, string dateName, string role, XElement? rest, string? thisSuffix = null) => Element(
        name,
        Valued("FRBRthis", uri.TrimEnd('/') is var bare && thisSuffix is not null ? bare + thisSuffix : uri + suffix),
        Valued("FRBRuri", thisSuffix is not null ? uri + suffix : uri),
        Element("FRBRdate", Attribute("date", date), Attribute("name", dateName)),
        Element("FRBRauthor", Attribute("href", "#" + organ.Id), Attribute("as", "#" + role)),
        rest);

    private static XElement Valued(string name, string value) => Element(name, Attribute("value", value));

    private static XElement Element(string name, params object?[] content) => new(Names.Akn + name, content);

    private static XAttribute Attribute(string name, string value) => new(name, value);

    private static string NumberOf(string? symbol)
    {
        if (string.IsNullOrWhiteSpace(symbol))
            return "draft";
        var number = Resolution().Match(symbol) is { Success: true } match ? match.Groups["number"].Value : symbol;
        return Unfit().Replace(number, "-").Trim('-') is { Length: > 0 } fit ? fit.ToLowerInvariant() : "draft";
    }

    private static (string Id, string Name) OrganOf(string? symbol) => symbol switch
    {
        ['A', '/', 'H', 'R', 'C', ..] => ("unhrc", "Human Rights Council"),
        ['S', '/', ..] => ("unsc", "Security Council"),
        ['E', '/', ..] => ("unecosoc", "Economic and Social Council"),
        _ => ("unga", "General Assembly"),
    };
}
