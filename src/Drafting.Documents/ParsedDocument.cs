namespace Drafting.Documents;

/// <summary>What a finished text is.</summary>
public enum DocumentKind
{
    /// <summary>An adopted resolution.</summary>
    Resolution,

    /// <summary>A draft resolution, with its sponsors.</summary>
    DraftResolution,

    /// <summary>A letter, perhaps with an annex.</summary>
    Letter,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Something an importer did not understand; the text itself is kept.</summary>
/// <param name="Line">Line of the source, counted from 1.</param>
/// <param name="Message">What it was, and what was done with it.</param>
public sealed record ImportWarning(int Line, string Message);

/// <summary>A sponsor as named in a finished text.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Name">The entry as printed, with what stands in brackets behind the name.</param>
/// <param name="Group">The group on whose members' behalf it sponsors (<see cref="SponsorGroups"/>); null where for itself, or for a group that is not known.</param>
/// <param name="IsAdditional">Whether it joined after the draft was issued.</param>
public sealed record NamedSponsor(string Code, string Name, string? Group = null, bool IsAdditional = false);

/// <summary>A finished text, read from a file: what the library keeps and what a draft can start from.</summary>
public sealed record ParsedDocument
{
    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its symbol, such as “A/RES/75/272”; null where the file does not say.</summary>
    public string? Symbol { get; init; }

    /// <summary>Its title, without the number.</summary>
    public required string Title { get; init; }

    /// <summary>“zh”, “en”, “fr”, “es”, “ru” or “ar”.</summary>
    public required string Language { get; init; }

    /// <summary>What stands above the text.</summary>
    public required Masthead Masthead { get; init; }

    /// <summary>Sponsors whose names are known, in printed order.</summary>
    public IReadOnlyList<NamedSponsor> Sponsors { get; init; } = [];

    /// <summary>Names in the sponsor line that are not known, as printed.</summary>
    public IReadOnlyList<string> UnresolvedSponsors { get; init; } = [];

    /// <summary>Who submitted it, where that was not its sponsors, or the file does not say.</summary>
    public Proponent? Proponent { get; init; }

    /// <summary>Its way through the organ, where the file tells it.</summary>
    public IReadOnlyList<WorkflowStep> Steps { get; init; } = [];

    /// <summary>All paragraphs in order; footnote bodies last, in the order of their marks.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>The file's own tracked changes; null where it had none.</summary>
    public TrackedChanges? TrackedChanges { get; init; }

    /// <summary>What of the text, or of the text before them, the tracked changes concern, and whose they are.</summary>
    public IReadOnlyList<ChangedStretch> ChangedStretches { get; init; } = [];

    /// <summary>What people wrote in its margin.</summary>
    public IReadOnlyList<TextComment> Comments { get; init; } = [];

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];
}
