using Drafting.Formats.Docx.Writing;
using Drafting.Redlines;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>A step from one text to the next.</summary>
/// <param name="Redline">The two compared.</param>
/// <param name="Author">Whose the changes are and from when, of which the redline does not say it.</param>
public sealed record RedlineStep(Redline Redline, RevisionAuthor Author);
