namespace Drafting.Redlines;

/// <summary>What stands above a redline.</summary>
/// <param name="Title">What the two texts are about.</param>
/// <param name="From">What the old text is called, such as <c>A/RES/75/272</c>.</param>
/// <param name="To">What the new text is called.</param>
public sealed record RedlineHeading(string Title, string From, string To);
