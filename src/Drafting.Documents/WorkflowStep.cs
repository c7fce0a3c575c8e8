namespace Drafting.Documents;

/// <summary>A step of a finished text's way through the organ, as the file's metadata have it.</summary>
/// <param name="Outcome">“draftResolution”, “draftResolutionAdditionalSponsors”, “recommendedForAdoption”, “adopted” …; null where not said.</param>
/// <param name="Date">ISO 8601; null where not known.</param>
/// <param name="As">The document or meeting: “A/75/L.35 and A/75/L.35/Add.1”; null where not said.</param>
/// <param name="By">Whose step it was, in the file's words; null where not said.</param>
/// <param name="RefersTo">What else it refers to, as the file has it; null where not said.</param>
public sealed record WorkflowStep(string? Outcome, string? Date, string? As, string? By, string? RefersTo = null);
