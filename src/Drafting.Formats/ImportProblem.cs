namespace Drafting.Formats;

/// <summary>Why a file cannot be imported at all.</summary>
/// <param name="Code">Stable, for programs: “notUtf8”, “notWellFormed”, “forbiddenXml”, “notAkomaNtoso”, “notDocx”, “damagedDocx”, “protectedDocx”,
/// “tooLarge”.</param>
/// <param name="Message">For people: what happened, where, and what to do.</param>
/// <param name="Line">Line of the source at fault, counted from 1; null where it is the whole file.</param>
public sealed record ImportProblem(string Code, string Message, int? Line = null);
