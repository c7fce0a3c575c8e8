using System.Text.Json;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// The element <c>document</c> of ours in <c>meta/proprietary</c>: kind, title, masthead and sponsors exactly as they are, where the cover page shows
/// them as printed.
/// </summary>
internal static class OwnDocument
{
    private static readonly (string Name, Func<Masthead, string?> Value)[] Fields =
    [
        ("organ", masthead => masthead.Organ), ("session", masthead => masthead.Session), ("committee", masthead => masthead.Committee),
        ("symbol", masthead => masthead.Symbol), ("distribution", masthead => masthead.Distribution), ("date", masthead => masthead.Date),
        ("adoptedOn", masthead => masthead.AdoptedOn), ("originalLanguage", masthead => masthead.OriginalLanguage),
        ("jobNumber", masthead => masthead.JobNumber), ("adoptionNote", masthead => masthead.AdoptionNote),
    ];

    private static readonly (string Name, Func<Masthead, IReadOnlyList<string>> Values)[] Lists =
    [
        ("agendaItems", masthead => masthead.AgendaItems), ("agendaTitles", masthead => masthead.AgendaTitles),
    ];

    public static XElement Write(ParsedDocument document) => new(
        Names.Own + "document",
        new XAttribute(XNamespace.Xmlns + "drafting", Names.Own.NamespaceName),
        Mark("kind", WireName.Of(document.Kind)),
        Mark("symbol", document.Symbol),
        Mark("title", document.Title),
        Mark("language", document.Language),
        new XElement(
            Names.Own + "masthead",
            Fields.Select(field => Mark(field.Name, field.Value(document.Masthead))),
            Lists.SelectMany(list => list.Values(document.Masthead).Select(value => new XElement(Names.Own + list.Name, Mark("value", value))))),
        document.Sponsors.Select(sponsor => new XElement(
            Names.Own + "sponsor", Mark("code", sponsor.Code), Mark("name", sponsor.Name), Mark("group", sponsor.Group), Mark("additional", sponsor.IsAdditional ? "true" : null))),
        document.Proponent is { } proponent ? new XElement(Names.Own + "proponent", Mark("kind", WireName.Of(proponent.Kind)), Mark("name", proponent.Name)) : null,
        document.UnresolvedSponsors.Select(name => new XElement(Names.Own + "unresolvedSponsor", Mark("name", name))));

    /// <summary>The document as the element says, its paragraphs and warnings those of <paramref name="read"/>.</summary>
    public static ParsedDocument Apply(XElement element, ParsedDocument read) => read with
    {
        Kind = WireName.Parse<DocumentKind>(Value(element, "kind") ?? "") ?? read.Kind,
        Symbol = Value(element, "symbol"),
        Title = Value(element, "title") ?? read.Title,
        Language = Value(element, "language") is { } language && Delegations.Languages.Contains(language) ? language : read.Language,
        Masthead = element.Element(Names.Own + "masthead") is { } masthead ? ReadMasthead(masthead) : read.Masthead,
        Sponsors = [.. element.Elements(Names.Own + "sponsor").Select(ReadSponsor)
            .Where(sponsor => Delegations.Find(sponsor.Code) is not null)],
        UnresolvedSponsors = [.. element.Elements(Names.Own + "unresolvedSponsor").Select(sponsor => Value(sponsor, "name") ?? "")],
        Proponent = element.Element(Names.Own + "proponent") is { } proponent && WireName.Parse<ProponentKind>(Value(proponent, "kind") ?? "") is { } kind and not ProponentKind.Sponsors
            ? new(kind, Value(proponent, "name"))
            : null,
    };

    private static NamedSponsor ReadSponsor(XElement sponsor) => new(
        Value(sponsor, "code") ?? "", Value(sponsor, "name") ?? "", Value(sponsor, "group") is { } group ? SponsorGroups.Find(group)?.Code : null, Value(sponsor, "additional") == "true");

    private static Masthead ReadMasthead(XElement element)
    {
        var fields = Fields.Where(field => Value(element, field.Name) is not null).ToDictionary(field => field.Name, field => JsonSerializer.SerializeToElement(Value(element, field.Name)));
        foreach (var (name, _) in Lists)
            fields[name] = JsonSerializer.SerializeToElement(element.Elements(Names.Own + name).Select(item => Value(item, "value") ?? ""));
        return MastheadFields.Set(new(), fields);
    }

    private static string? Value(XElement element, string name) => element.Attribute(name)?.Value;

    private static XAttribute? Mark(string name, string? value) => value is null ? null : new(name, XmlText.Of(value));
}
