/** What the questions kept as examples answer, each by the name of its operation, as far as it is compared. */

interface Sum {
  amount: { value: string; currency: string };
}
interface Recipient {
  code: string;
  title: string;
}
interface PageInfo {
  hasNextPage: boolean;
  endCursor: string;
}

export interface ImetCentralAsia {
  fundingLines: {
    aggregate: {
      count: number;
      sum: { amount: { value: string }; inDollarsOf2020: { value: string } };
      min: { fiscalYear: number };
      max: { fiscalYear: number };
    };
    groups: {
      totalCount: number;
      nodes: {
        key: { recipient: Recipient & { agreements: { totalCount: number } }; fiscalYear: number };
        count: number;
        sum: Sum;
      }[];
    };
  };
}

export interface FmfAgainstImet {
  fundingLines: {
    years: {
      totalCount: number;
      pageInfo: PageInfo;
      nodes: { key: { recipient: Recipient; fiscalYear: number; program: { code: string } }; sum: Sum }[];
    };
    states: {
      nodes: {
        key: { recipient: Recipient; program: { code: string } };
        countDistinct: { fiscalYear: number };
        sum: Sum;
      }[];
    };
  };
}

export interface ImetStageByStage {
  fundingLines: {
    totalCount: number;
    groups: { nodes: { key: { stage: string }; count: number; approximateCount: number; sum: Sum }[] };
    nodes: {
      stage: string;
      amount: { value: string; qualifier: string };
      sources: { nodes: { title: string }[] };
    }[];
  };
}

export interface PeacekeepingBattalion {
  search: {
    totalCount: number;
    pageInfo: PageInfo;
    edges: {
      node: { id: string; title: string; publisher?: { title: string } };
      highlights: { fragments: { text: string; hit: boolean }[] }[];
    }[];
  };
  articles: { groups: { totalCount: number; nodes: { key: { publisher: { title: string } }; count: number }[] } };
}

export interface NonlethalInArticles {
  articles: {
    totalCount: number;
    nodes: { headline: string; publisher: { title: string }; stated: { nodes: { exact: string }[] } }[];
  };
}

export interface LargestObligations {
  fundingLines: {
    groups: {
      totalCount: number;
      nodes: {
        key: {
          recipient: {
            title: string;
            agreements: {
              totalCount: number;
              nodes: {
                signed: { edtf: string } | null;
                inForce: { edtf: string };
                sources: { nodes: { title: string }[] };
              }[];
            };
          };
        };
        countDistinct: { program: number };
        sum: Sum;
      }[];
    };
  };
}

export interface FmfRecipients {
  fundingLines: {
    groups: {
      totalCount: number;
      pageInfo: PageInfo;
      nodes: {
        key: { recipient: Recipient };
        countDistinct: { fiscalYear: number };
        min: { fiscalYear: number };
        max: { fiscalYear: number };
        sum: { amount: { value: string; inDollarsOf2020: string } };
      }[];
    };
  };
}
