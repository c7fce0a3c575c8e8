namespace Drafting.Documents;

/// <summary>Who submits a text. On the wire the name in camelCase.</summary>
public enum ProponentKind
{
    /// <summary>Its sponsors.</summary>
    Sponsors,

    /// <summary>The President of the organ; such a text has no co-sponsors.</summary>
    President,

    /// <summary>The Chair of the committee.</summary>
    Chair,

    /// <summary>A Vice-Chair of the committee.</summary>
    ViceChair,

    /// <summary>The Rapporteur of the committee.</summary>
    Rapporteur,

    /// <summary>The Bureau of the committee.</summary>
    Bureau,

    /// <summary>A committee or another body, which the name says.</summary>
    Body,
}

/// <summary>Who submits a text, where it is not its sponsors.</summary>
/// <param name="Name">The body or officer as printed, in the draft's language; null where the kind says it.</param>
public sealed record Proponent(ProponentKind Kind, string? Name);
