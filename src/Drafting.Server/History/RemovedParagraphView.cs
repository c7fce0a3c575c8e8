using System.Text.Json.Serialization;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.History;

/// <summary>A paragraph that was removed and can be restored.</summary>
internal sealed record RemovedParagraphView(
    string Id, [property: Shape<ParagraphKind>] string Kind, int Level, string? Label, string Text, [property: JsonConverter(typeof(DeltaConverter)), Shape<DeltaShape>] Delta Delta, long Revision, DateTimeOffset At, string? By);
