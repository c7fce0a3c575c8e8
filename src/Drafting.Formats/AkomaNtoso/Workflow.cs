using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Sponsors;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Who submitted a resolution and who joined later: the metadata's steps, which name States in English in every language.</summary>
internal static class Workflow
{
    public const string Submitted = "draftResolution";
    public const string Joined = "draftResolutionAdditionalSponsors";

    /// <summary>Sponsors in the order in which they stand, under their names in the document's language.</summary>
    public static (List<NamedSponsor> Known, List<string> Unknown) Sponsors(XElement meta, string language)
    {
        var (known, unknown) = (new List<NamedSponsor>(), new List<string>());
        foreach (var outcome in new[] { Submitted, Joined })
        {
            foreach (var step in meta.Below("step").Where(step => step.Attribute("outcome")?.Value == outcome))
            {
                var (sponsors, names) = SponsorLine.Parse(step.Attribute("by")?.Value ?? "", "en");
                known.AddRange(sponsors.Where(sponsor => !known.Exists(other => other.Code == sponsor.Code))
                    .Select(sponsor => sponsor with { Name = Delegations.Find(sponsor.Code)!.Name(language) }));
                unknown.AddRange(names);
            }
        }

        return (known, unknown);
    }
}
