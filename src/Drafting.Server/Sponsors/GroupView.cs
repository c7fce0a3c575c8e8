using Drafting.Server.Contract;

namespace Drafting.Server.Sponsors;

/// <summary>A group on whose members' behalf a delegation sponsors.</summary>
internal sealed record GroupView(string Code, [property: Shape<NamesShape>] IReadOnlyDictionary<string, string> Names);
