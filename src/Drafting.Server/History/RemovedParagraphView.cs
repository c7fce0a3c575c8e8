using System.Text.Json.Serialization;
using Drafting.Operations;

namespace Drafting.Server.History;

/// <summary>A paragraph that was removed and can be restored.</summary>
internal sealed record RemovedParagraphView(
    string Id, string Kind, int Level, string? Label, string Text, [property: JsonConverter(typeof(DeltaConverter))] Delta Delta, long Revision, DateTimeOffset At, string? By);
