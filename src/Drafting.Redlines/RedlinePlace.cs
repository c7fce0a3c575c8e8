using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>
/// A place in the reading order of a redline. Each of its paragraphs has one where it is, and one more for each step that moved it, where it
/// stood before. So the places at which a text's paragraphs stood, from first to last, are that text in its own order.
/// </summary>
/// <param name="Paragraph">Which of the redline's paragraphs, counted from 0.</param>
/// <param name="Left">
/// The text in which the paragraph stood here, and from which the next step moved it away; null where it is, or was when it was deleted.
/// </param>
public sealed record RedlinePlace(
    int Paragraph,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineStage? Left = null);
