namespace Drafting.Server.Platform;

/// <summary>A delegation as listed.</summary>
internal sealed record DelegationView(string Code, IReadOnlyDictionary<string, string> Names, bool Member, string Group);
