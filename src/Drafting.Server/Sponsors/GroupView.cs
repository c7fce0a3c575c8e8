namespace Drafting.Server.Sponsors;

/// <summary>A group on whose members' behalf a delegation sponsors.</summary>
internal sealed record GroupView(string Code, IReadOnlyDictionary<string, string> Names);
