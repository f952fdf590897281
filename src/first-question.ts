/** What GraphiQL shows to who comes for the first time, and the start prints to be pasted. */
export const firstQuestion = `query WhoSigned {
  country(code: "KAZ") {
    title
    agreements(first: 20) {
      nodes {
        title
        signed { asPrinted min max }
        signatures { titleAsPrinted official { title } }
      }
    }
  }
}
`;
