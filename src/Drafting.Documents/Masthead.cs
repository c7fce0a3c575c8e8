namespace Drafting.Documents;

/// <summary>What stands above a resolution's text, as printed unless said otherwise; null or empty where not printed.</summary>
public sealed record Masthead
{
    /// <summary>“大会”, “General Assembly”.</summary>
    public string? Organ { get; init; }

    /// <summary>“第七十五届会议”, “Seventy-fifth session”.</summary>
    public string? Session { get; init; }

    /// <summary>“第二委员会”, where a committee is named.</summary>
    public string? Committee { get; init; }

    /// <summary>One entry an item or sub-item, spelt out: “64”, “17(a)”, “17(e)”.</summary>
    public IReadOnlyList<string> AgendaItems { get; init; } = [];

    /// <summary>The items' titles, hard line breaks joined.</summary>
    public IReadOnlyList<string> AgendaTitles { get; init; } = [];

    /// <summary>“A/RES/75/272”, “A/79/L.57”.</summary>
    public string? Symbol { get; init; }

    /// <summary>“General”, “Limited”, “Restricted”.</summary>
    public string? Distribution { get; init; }

    /// <summary>Date of issue, ISO 8601 (2021-04-20).</summary>
    public string? Date { get; init; }

    /// <summary>Date of adoption, ISO 8601.</summary>
    public string? AdoptedOn { get; init; }

    /// <summary>“英文”, “俄文”: the original's language as printed.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>The job number, “21-05140”.</summary>
    public string? JobNumber { get; init; }

    /// <summary>How it came to the organ and was adopted: “未经发交主要委员会而通过(A/75/L.72 和 A/75/L.72/Add.1)”, without the brackets.</summary>
    public string? AdoptionNote { get; init; }
}
