namespace Igloo.Ingest.Rows.Graphs;

/// <summary>What the nodes of a table are; of two linked nodes, the greater takes up what the lesser tells.</summary>
internal enum NodeRank
{
    /// <summary>An address, a spot, or anything else that only describes.</summary>
    Detail,

    /// <summary>A phone, e-mail, account or document.</summary>
    Thing,

    /// <summary>A person or organisation.</summary>
    Actor,

    /// <summary>A vehicle: whoever is linked to it holds or drives it.</summary>
    Vehicle,

    /// <summary>What happened at a time: a call, a payment, a crime.</summary>
    Event,

    /// <summary>Officers and investigators: the sender's own people, who are no party to what they handle.</summary>
    Official,
}
