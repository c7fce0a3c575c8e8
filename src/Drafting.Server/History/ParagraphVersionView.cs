using System.Text.Json.Serialization;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Contract;

namespace Drafting.Server.History;

/// <summary>One version of one paragraph.</summary>
/// <param name="Segments">Of a state somebody left: what changed against the one before.</param>
internal sealed record ParagraphVersionView(
    int Version, long Revision, DateTimeOffset At, string? By, string? Delegation, string Text, [property: JsonConverter(typeof(DeltaConverter)), Shape<DeltaShape>] Delta Delta,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RedlineSegment>? Segments = null);
