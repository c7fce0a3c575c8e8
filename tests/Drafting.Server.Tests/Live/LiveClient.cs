using System.Text;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Live;

/// <summary>Somebody with a draft open: keeps the text from what is pushed, and hands in submissions numbered 1, 2, 3 ….</summary>
internal sealed class LiveClient(HubClient hub, string draftId, string clientId)
{
    private LiveText? text;
    private long sequence;

    public string ClientId => clientId;

    public LiveText Text => text!;

    /// <summary>The entries seen, as JSON.</summary>
    public List<JsonElement> Seen { get; } = [];

    public async Task OpenAsync() => text = new((await hub.CallAsync("Open", draftId, null)).GetProperty("draft"));

    /// <summary>Takes in what has arrived.</summary>
    public void CatchUp()
    {
        foreach (var push in hub.Arrived())
            Take(push);
    }

    /// <summary>Waits until a revision has arrived.</summary>
    public async Task ReachAsync(long revision)
    {
        while (Text.Revision < revision)
            Take(await hub.NextAsync("entries"));
    }

    /// <summary>Hands in operations written for the text as this client has it; the sequence number is used up by acceptance.</summary>
    public async Task<JsonElement> SubmitAsync(params Operation[] operations)
    {
        var answer = await hub.CallAsync("Submit", draftId, Submission(clientId, sequence + 1, Text.Revision, operations));
        if (answer.GetProperty("status").GetString() == "accepted")
            sequence++;
        return answer;
    }

    public static JsonElement Submission(string clientId, long sequence, long baseRevision, params Operation[] operations)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("clientId", clientId);
            writer.WriteNumber("sequence", sequence);
            writer.WriteNumber("baseRevision", baseRevision);
            writer.WriteStartArray("operations");
            foreach (var operation in operations)
                OperationJson.Write(writer, operation);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    private void Take(Push push)
    {
        if (push.Target != "entries")
            return;
        foreach (var entry in push.Value.EnumerateArray())
        {
            Text.Apply(entry);
            Seen.Add(entry);
        }
    }
}
