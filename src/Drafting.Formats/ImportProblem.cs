namespace Drafting.Formats;

/// <summary>Why a file cannot be imported at all.</summary>
/// <param name="Code">Stable, for programs: “notUtf8”.</param>
/// <param name="Message">For people: what happened and what to do.</param>
public sealed record ImportProblem(string Code, string Message);
