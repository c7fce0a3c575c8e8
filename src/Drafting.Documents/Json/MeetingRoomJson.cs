using System.Text.Json;
using Drafting.Documents.MeetingRooms;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Meeting rooms in their JSON forms. Only the stored one holds the code by which people join.</summary>
public static class MeetingRoomJson
{
    /// <summary>
    /// Writes <c>{version, show, paragraph, screen, against, size, theme, follows, join, speakersOpen, floor, speakers}</c>, a speaker as
    /// <c>{delegation, at}</c>: what everyone who may read the draft may see.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, MeetingRoom room, long version)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version"u8, version);
        WriteFields(writer, room);
        writer.WriteBoolean("join"u8, room.JoinCode is not null);
        writer.WriteEndObject();
    }

    /// <summary>As it is stored.</summary>
    public static ReadOnlyMemory<byte> Encode(MeetingRoom room) => Utf8Json.Encode(writer =>
    {
        writer.WriteStartObject();
        WriteFields(writer, room);
        writer.WriteString("joinCode"u8, room.JoinCode);
        writer.WriteEndObject();
    });

    /// <summary>What was stored.</summary>
    public static MeetingRoom Decode(ReadOnlyMemory<byte> stored)
    {
        using var document = JsonDocument.Parse(stored);
        var json = document.RootElement;
        var wall = new Wall(
            WireName.Parse<WallContent>(json.GetProperty("show").GetString()!) ?? Wall.Unsteered.Show,
            json.OptionalString("paragraph"),
            json.GetProperty("screen").GetInt32(),
            json.OptionalString("against"),
            json.GetProperty("size").GetInt32(),
            WireName.Parse<WallTheme>(json.GetProperty("theme").GetString()!) ?? Wall.Unsteered.Theme,
            json.OptionalString("follows"));
        var speakers = new SpeakersList(
            json.GetProperty("speakersOpen").GetBoolean(),
            json.OptionalObject("floor") is { } floor ? ReadSpeaker(floor) : null,
            [.. json.GetProperty("speakers").EnumerateArray().Select(ReadSpeaker)]);
        return new(wall, speakers, json.OptionalString("joinCode"));
    }

    private static void WriteFields(Utf8JsonWriter writer, MeetingRoom room)
    {
        var (wall, speakers, _) = room;
        writer.WriteString("show"u8, WireName.Of(wall.Show));
        writer.WriteString("paragraph"u8, wall.Paragraph);
        writer.WriteNumber("screen"u8, wall.Screen);
        writer.WriteString("against"u8, wall.Against);
        writer.WriteNumber("size"u8, wall.Size);
        writer.WriteString("theme"u8, WireName.Of(wall.Theme));
        writer.WriteString("follows"u8, wall.Follows);
        writer.WriteBoolean("speakersOpen"u8, speakers.IsOpen);
        writer.WritePropertyName("floor"u8);
        if (speakers.Floor is { } floor)
            WriteSpeaker(writer, floor);
        else
            writer.WriteNullValue();
        writer.WriteStartArray("speakers"u8);
        foreach (var speaker in speakers.Waiting)
            WriteSpeaker(writer, speaker);
        writer.WriteEndArray();
    }

    private static void WriteSpeaker(Utf8JsonWriter writer, Speaker speaker)
    {
        writer.WriteStartObject();
        writer.WriteString("delegation"u8, speaker.Delegation);
        writer.WriteTime("at", speaker.At);
        writer.WriteEndObject();
    }

    private static Speaker ReadSpeaker(JsonElement json) => new(json.GetProperty("delegation").GetString()!, json.GetProperty("at").GetDateTimeOffset());
}
