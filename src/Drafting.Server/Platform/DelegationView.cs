using Drafting.Server.Contract;

namespace Drafting.Server.Platform;

/// <summary>A delegation as listed.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Member">Whether it is of a Member State, not of an observer.</param>
/// <param name="Group">Its regional group.</param>
internal sealed record DelegationView(string Code, [property: Shape<NamesShape>] IReadOnlyDictionary<string, string> Names, bool Member, string Group);

/// <summary>What a delegation or a group is called besides its names.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or a group's code.</param>
internal sealed record OtherNamesView(string Code, bool IsGroup, IReadOnlyList<string> Names);
