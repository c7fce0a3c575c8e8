using System.Xml.Linq;
using Drafting.Documents;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Writes the metadata: identification, workflow with the sponsors, references, notes that have no place in the text, and what is ours.</summary>
internal static class MetaWriter
{
    public static XElement Write(ParsedDocument document, IReadOnlyList<XElement> notes)
    {
        var work = new WorkIdentifier(document);
        return new XElement(
            Names.Akn + "meta",
            work.Write(),
            WorkflowWriter.Steps(document, work) is { Count: > 0 } steps ? new XElement(Names.Akn + "workflow", Source, steps) : null,
            References(work),
            notes.Count > 0 ? new XElement(Names.Akn + "notes", Source, notes) : null,
            new XElement(Names.Akn + "proprietary", Source, OwnDocument.Write(document)));
    }

    private static XAttribute Source => new("source", "#source");

    private static XElement References(WorkIdentifier work) => new(
        Names.Akn + "references",
        Source,
        Reference("TLCOrganization", "source", "/akn/ontology/organization/un/drafting", "Drafting"),
        Reference("TLCConcept", "dateOfIssuance", "/akn/ontology/concept/un/dateOfIssuance", "Date of issuance"),
        Reference("TLCConcept", "dateOfAdoption", "/akn/ontology/concept/un/dateOfAdoption", "Date of adoption"),
        Reference("TLCConcept", "symbol", "/akn/ontology/reference/un/symbol", "Symbol"),
        Reference("TLCConcept", "distribution", "/akn/ontology/concept/un/distribution", "Distribution"),
        Reference("TLCRole", "publisher", "/akn/ontology/role/un/publisher", "Publisher"),
        Reference("TLCRole", "issuingBody", "/akn/ontology/role/un/issuingBody", "Issuing body"),
        Reference("TLCRole", "author", "/akn/ontology/role/un/author", "Author"),
        Reference("TLCRole", "issuer", "/akn/ontology/role/un/issuer", "Issuer"),
        Reference("TLCRole", "editor", "/akn/ontology/role/un/editor", "Editor"),
        Reference("TLCOrganization", work.Organ.Id, $"/akn/ontology/organization/un/{work.Organ.Id}", work.Organ.Name),
        Reference("TLCTerm", "resolutionTitle", "/akn/ontology/reference/un/resolutionTitle", "Resolution title"));

    private static XElement Reference(string kind, string id, string href, string shown) =>
        new(Names.Akn + kind, new XAttribute("eId", id), new XAttribute("href", href), new XAttribute("showAs", shown));
}
