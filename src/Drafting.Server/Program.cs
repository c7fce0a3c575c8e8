using Drafting.Server;

await using var app = await DraftingServer.BuildAsync(args);
await app.RunAsync();
