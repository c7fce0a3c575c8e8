using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Sponsors;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Writes a document's way through the organ: the steps it has, as they are, or those that follow from its sponsors and dates. The schema takes only
/// what could be an address; a value that could not is written so that it could, and stands as it is in an attribute of ours.
/// </summary>
internal static class WorkflowWriter
{
    public static IReadOnlyList<XElement> Steps(ParsedDocument document, WorkIdentifier work)
    {
        if (document.Steps.Count > 0)
            return [.. document.Steps.Select(Element)];
        var isDraft = document.Kind == DocumentKind.DraftResolution;
        return
        [
            .. Following(document, isDraft, work).Select(step =>
            {
                var element = Element(step);
                element.Add(new XAttribute(Names.Own + "printed", "true"));
                return element;
            }),
        ];
    }

    private static IEnumerable<WorkflowStep> Following(ParsedDocument document, bool isDraft, WorkIdentifier work)
    {
        List<string> submitted = [.. Entries(document, additional: false), .. document.UnresolvedSponsors.Where(name => !string.IsNullOrWhiteSpace(name))];
        var by = document.Proponent is { } proponent ? ProponentPhrase.Of(proponent) : Joined(submitted);
        if (by.Length > 0)
            yield return new(Workflow.Submitted, work.Issued, isDraft ? document.Masthead.Symbol : null, by);
        if (document.Proponent is not null && submitted.Count > 0)
            yield return new(Workflow.Submitted, work.Issued, isDraft ? document.Masthead.Symbol : null, Joined(submitted));
        if (Joined([.. Entries(document, additional: true)]) is { Length: > 0 } additional)
            yield return new(Workflow.Joined, null, null, additional);
        if (WorkIdentifier.Date(document.Masthead.AdoptedOn) is { } adopted && !isDraft)
            yield return new("adopted", adopted, null, null);
    }

    private static IEnumerable<string> Entries(ParsedDocument document, bool additional) =>
        document.Sponsors.Where(sponsor => sponsor.IsAdditional == additional).Select(EnglishName).Where(name => !string.IsNullOrWhiteSpace(name));

    private static string EnglishName(NamedSponsor sponsor)
    {
        if (Delegations.Find(sponsor.Code) is not { } delegation)
            return sponsor.Name;
        return sponsor.Group is null && SponsorCapacity.Of(sponsor.Name) is { } capacity
            ? SponsorList.WithCapacity(delegation.Name("en"), capacity.Text, "en")
            : SponsorList.Name(delegation, sponsor.Group, "en");
    }

    private static string Joined(IReadOnlyList<string> names) => PrintedWords.Of("en").Joined(names);

    private static XElement Element(WorkflowStep step) => new(
        Names.Akn + "step",
        Attributes("date", step.Date, value => WorkIdentifier.Date(value) is not null, Workflow.UnknownDate),
        Attributes("outcome", step.Outcome, IsAddress, null),
        Attributes("as", step.As, IsAddress, null),
        Attributes("by", step.By, IsAddress, ""),
        Attributes("refersTo", step.RefersTo, IsAddress, null));

    private static IEnumerable<XAttribute> Attributes(string name, string? value, Func<string, bool> isFit, string? unknown)
    {
        var clean = value is null ? null : XmlText.Of(value);
        if (clean is not null && !isFit(clean))
        {
            yield return new(Names.Own + name, clean);
            clean = name == "date" ? unknown : Uri.EscapeDataString(clean);
        }

        if ((clean ?? unknown) is { } written)
            yield return new(name, written);
    }

    // As the standard's own validators have it, blanks and other letters allowed.
    private static bool IsAddress(string value) =>
        !value.Contains("##", StringComparison.Ordinal) && value.Trim().Length > 0 && Uri.TryCreate(value.Trim(), UriKind.RelativeOrAbsolute, out _);
}
