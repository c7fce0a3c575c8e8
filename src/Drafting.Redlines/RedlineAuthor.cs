using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>Who made a change, where the texts compared say so of themselves.</summary>
/// <param name="Name">A delegation or a person, as written there; empty where a change names nobody.</param>
/// <param name="At">When; the last time, where several changes of the same author are one here. Null where it is not known.</param>
public sealed record RedlineAuthor(string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null);

/// <summary>A stretch of a text that somebody put in or moved; of a text that was changed afterwards, one that he took out or moved away.</summary>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; at the text's length: the paragraph's end.</param>
/// <param name="Length">Its length in UTF-16 code units; 1 for the paragraph's end.</param>
/// <param name="By">Who, and when.</param>
public sealed record AuthoredStretch(int Start, int Length, RedlineAuthor By);
