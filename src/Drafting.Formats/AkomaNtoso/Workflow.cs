using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Sponsors;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>The metadata's steps: who submitted a resolution, who joined later, and how it was adopted. They name States in English in every language.</summary>
internal sealed class Workflow
{
    public const string Submitted = "draftResolution";
    public const string Joined = "draftResolutionAdditionalSponsors";

    /// <summary>How the United Nations write a date that nobody knows.</summary>
    public const string UnknownDate = "0001-01-01";

    private readonly List<NamedSponsor> sponsors = [];

    public Workflow(XElement meta, string language)
    {
        // Steps that only say what stands elsewhere in an export of ours are none of the file's.
        foreach (var element in meta.Below("step").Where(step => step.HasAttributes && step.OwnMark("printed") is null))
        {
            var step = Read(element);
            Steps.Add(step);
            if (step is { By: { } by, Outcome: Submitted or Joined })
                ReadSponsors(by, step.Outcome == Joined, language, element.Line());
        }
    }

    /// <summary>All steps in order.</summary>
    public List<WorkflowStep> Steps { get; } = [];

    /// <summary>Sponsors in the order in which they stand, under their names in the document's language.</summary>
    public IReadOnlyList<NamedSponsor> Sponsors => sponsors;

    /// <summary>Names that are nobody's, and the lines they stand on.</summary>
    public List<(string Name, int Line)> Unresolved { get; } = [];

    /// <summary>Who submitted it, where not its sponsors.</summary>
    public Proponent? Proponent { get; private set; }

    private static WorkflowStep Read(XElement step) => new(Value(step, "outcome"), Value(step, "date") is { } date && date != UnknownDate ? date : null, Value(step, "as"), Value(step, "by"), Value(step, "refersTo"));

    private static string? Value(XElement step, string name) => (step.OwnMark(name) ?? step.Attribute(name)?.Value) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private void ReadSponsors(string by, bool isAdditional, string language, int line)
    {
        var (known, unknown) = (new List<NamedSponsor>(), new List<string>());
        if (ProponentPhrase.Read(by) is { } proponent)
        {
            Proponent ??= proponent;
            known.AddRange(ProponentPhrase.Beside(proponent));
        }
        else
        {
            (known, unknown) = SponsorLine.Parse(by, "en");
        }

        foreach (var sponsor in known.Where(sponsor => !sponsors.Exists(other => (other.Code, other.Group) == (sponsor.Code, sponsor.Group))))
            sponsors.Add(sponsor with { Name = NameIn(language, sponsor), IsAdditional = isAdditional });
        Unresolved.AddRange(unknown.Select(name => (name, line)));
    }

    private static string NameIn(string language, NamedSponsor sponsor)
    {
        var delegation = Delegations.Find(sponsor.Code)!;
        return sponsor.Group is null && SponsorCapacity.Of(sponsor.Name) is { } capacity
            ? SponsorList.WithCapacity(delegation.Name(language), capacity.Text, language)
            : SponsorList.Name(delegation, sponsor.Group, language);
    }
}
