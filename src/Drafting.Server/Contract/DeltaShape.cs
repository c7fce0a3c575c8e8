using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Contract;

/// <summary>A Quill Delta. Inserts alone are a text; with retains and deletes it is an edit of one. Lengths are UTF-16 code units, an embed counts 1.</summary>
/// <param name="Ops">The steps, in order.</param>
internal sealed record DeltaShape(IReadOnlyList<DeltaOpShape> Ops);

/// <summary>A step of a delta: it inserts, passes over or deletes.</summary>
[JsonDerivedType(typeof(DeltaInsertShape))]
[JsonDerivedType(typeof(DeltaRetainShape))]
[JsonDerivedType(typeof(DeltaDeleteShape))]
internal abstract record DeltaOpShape;

/// <summary>Something inserted.</summary>
/// <param name="Insert">A text, or an embed: <c>{"footnote": PARAGRAPH}</c>.</param>
/// <param name="Attributes">How it is set, such as <c>{"bold": true}</c>.</param>
internal sealed record DeltaInsertShape(
    Either<string, IReadOnlyDictionary<string, JsonElement>> Insert, [property: MayBeAbsent] IReadOnlyDictionary<string, JsonElement> Attributes) : DeltaOpShape;

/// <summary>Something passed over.</summary>
/// <param name="Retain">Its length, at least 1.</param>
/// <param name="Attributes">What changes of how it is set; null takes an attribute away.</param>
internal sealed record DeltaRetainShape(int Retain, [property: MayBeAbsent] IReadOnlyDictionary<string, JsonElement> Attributes) : DeltaOpShape;

/// <summary>Something deleted.</summary>
/// <param name="Delete">Its length, at least 1.</param>
internal sealed record DeltaDeleteShape(int Delete) : DeltaOpShape;
