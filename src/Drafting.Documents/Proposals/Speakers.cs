namespace Drafting.Documents;

/// <summary>The delegations that may speak for a group in proposals and stances.</summary>
/// <param name="Group">Such as “g77”.</param>
/// <param name="Delegations">ISO 3166-1 alpha-3; at least one.</param>
public sealed record Speakers(string Group, IReadOnlyList<string> Delegations);
