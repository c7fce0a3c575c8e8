using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Writes the cover page as AKN4UN does: the masthead as printed, then how the text was adopted or who submits it.</summary>
internal sealed class CoverWriter(ParsedDocument document, InlineWriter inline)
{
    private readonly PrintedWords words = PrintedWords.Of(document.Language);

    public XElement Write(IReadOnlyList<Paragraph> adoption) => new(
        Names.Akn + "coverPage",
        new XAttribute("eId", "coverPage_1"),
        Printed().Select(part => new XElement(Names.Akn + "p", new XAttribute(Names.Own + "printed", "true"), part)),
        adoption.Select(paragraph => inline.Line("p", paragraph, Adoption(paragraph))));

    private IEnumerable<XElement> Printed()
    {
        var masthead = document.Masthead;
        yield return Element("docAuthority", words.Organization, ("refersTo", "#publisher"), ("class", "upperLeft"));
        if (masthead.Symbol is { } symbol)
            yield return Element("docNumber", symbol, ("refersTo", "#symbol"), ("class", "upperRight"));
        if (masthead.Organ is { } organ)
            yield return Element("docAuthority", organ, ("refersTo", "#issuingBody"), ("class", "rightBig"));
        if (masthead.Distribution is { } distribution)
            yield return Element("docStatus", words.Distribution + distribution, ("refersTo", "#distribution"), ("class", "rightSmall"));
        if (WorkIdentifier.Date(masthead.Date) is { } date)
            yield return Element("docDate", words.IssueDate(date), ("date", date), ("class", "rightSmall"), ("refersTo", "#dateOfIssuance"));
        if (masthead.OriginalLanguage is { } original)
            yield return Element("inline", words.Original + original, ("name", "original language"));
        if (masthead.Session is { } session)
            yield return Element("session", session, ("refersTo", "#issuingBody"));
        if (masthead.Committee is { } committee)
            yield return Element("inline", committee, ("name", "committee"));
        if (masthead.AgendaItems.Count > 0)
            yield return Element("inline", words.ItemLine(masthead), ("name", "agenda item"));
        foreach (var title in masthead.AgendaTitles)
            yield return Element("inline", title, ("name", "agenda item name"));
        if (ExportedDocument.Of(document).SponsorLine is { } sponsors)
            yield return Element("docProponent", sponsors);
    }

    private XElement? Adoption(Paragraph paragraph)
    {
        var text = paragraph.Text.PlainText;
        return text is ['[', .., ']'] ? new(Names.Akn + "docProponent")
            : Wording.Of(document.Language).Adoption.IsMatch(text) ? new(Names.Akn + "docTitle")
            : null;
    }

    private static XElement Element(string name, string text, params (string Name, string Value)[] attributes) =>
        new(Names.Akn + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)), XmlText.Of(text));
}
